package io.locum.agent.install;

/**
 * One method that is to call a hook first thing, passing its receiver. Name and descriptor are pinned, so that an
 * overload is not hooked by accident and counted twice.
 *
 * @param className binary name, such as {@code sun.nio.ch.SelectorImpl}
 * @param method name of an instance method declared in that very class
 * @param descriptor such as {@code (Z)V}
 * @param hook a public class on the bootstrap path
 * @param hookMethod public, static, taking one Object and returning nothing
 */
public record HookPoint(String className, String method, String descriptor, Class<?> hook, String hookMethod) {
    String internalClassName() {
        return className.replace('.', '/');
    }

    String internalHookName() {
        return hook.getName().replace('.', '/');
    }
}
