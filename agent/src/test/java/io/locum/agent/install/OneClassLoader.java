package io.locum.agent.install;

/** Defines one class itself; asks its parent for all others, or nobody but the JDK, as some frameworks' loaders do. */
final class OneClassLoader extends ClassLoader {
    private final String className;
    private final byte[] code;

    private OneClassLoader(ClassLoader parent, String className, byte[] code) {
        super(parent);
        this.className = className;
        this.code = code;
    }

    /** Loads the class, which is not linked yet. */
    static Class<?> load(ClassLoader parent, String className, byte[] code) throws ClassNotFoundException {
        return Class.forName(className, false, new OneClassLoader(parent, className, code));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.equals(className)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defineClass(name, code, 0, code.length) : loaded;
        }
    }
}
