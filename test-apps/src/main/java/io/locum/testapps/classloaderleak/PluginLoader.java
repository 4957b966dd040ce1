package io.locum.testapps.classloaderleak;

import io.locum.testapps.classloaderleak.plugin.Discount;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.IntUnaryOperator;

/** Loads the classes of plug-ins itself before it asks the application's loader. */
final class PluginLoader extends URLClassLoader {

    private static final String PLUGINS = Discount.class.getPackageName();

    PluginLoader() {
        super(new URL[] {
            PluginLoader.class.getProtectionDomain().getCodeSource().getLocation()
        });
    }

    /** A new plug-in of this class, or of the one of this name rather. */
    IntUnaryOperator plugin(Class<? extends IntUnaryOperator> named) throws ReflectiveOperationException {
        return loadClass(named.getName())
                .asSubclass(IntUnaryOperator.class)
                .getConstructor()
                .newInstance();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PLUGINS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
