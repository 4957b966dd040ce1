package com.example.circus;

import java.util.function.Function;

/** A class loader that brings its own act. */
final class Wagon extends ClassLoader {

    private final Function<String, byte[]> bytes;

    Wagon(Function<String, byte[]> bytes) {
        super(Wagon.class.getClassLoader());
        this.bytes = bytes;
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        if (!name.equals(Act.class.getName())) {
            return super.loadClass(name);
        }
        Class<?> loaded = findLoadedClass(name);
        if (loaded == null) {
            byte[] code = bytes.apply(name.replace('.', '/') + ".class");
            loaded = defineClass(name, code, 0, code.length);
        }
        return loaded;
    }
}
