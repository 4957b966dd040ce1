package io.locum.agent.probe.resources;

import io.locum.agent.bootstrap.ResourceKind;
import java.io.FileDescriptor;
import java.nio.ByteBuffer;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.nio.channels.spi.AbstractSelector;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an object of the JDK tells of itself. Calls final methods and those of final classes only: none of the app's. */
final class ResourceState {
    /** A descriptor that belongs to a channel or a socket. */
    static final String PART = "part";

    private static final String HOOKS = "io.locum.agent.bootstrap.";

    private ResourceState() {}

    /** Whether it is open, as far as it tells: what does not tell is open until its end was told or it is collected. */
    static boolean isOpen(Object resource) {
        if (resource instanceof FileDescriptor descriptor) {
            return descriptor.valid();
        }
        if (resource instanceof AbstractInterruptibleChannel channel) {
            return channel.isOpen();
        }
        if (resource instanceof AbstractSelector selector) {
            return selector.isOpen();
        }
        return true;
    }

    /** What it holds outside the heap, as far as it tells. */
    static long bytes(Object resource) {
        return resource instanceof ByteBuffer buffer ? buffer.capacity() : 0;
    }

    /** The words for it in events. */
    static String kind(ResourceKind kind, @Nullable Object resource, StackTraceElement[] stack) {
        return switch (kind) {
            case DESCRIPTOR -> ofDescriptor(stack);
            case CHANNEL ->
                resource == null ? "channel" : ofChannel(resource.getClass().getName());
            case SOCKET -> "socket";
            case SELECTOR -> "selector";
            default -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /** Channels and sockets of the JDK have descriptors, too; they are counted with those. */
    private static String ofDescriptor(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            if (name.startsWith("sun.nio.") || name.contains("Socket")) {
                return PART;
            }
            if (name.startsWith("java.lang.Process")) {
                return "process";
            }
            if (!name.startsWith("java.io.FileDescriptor")) {
                return name.startsWith("java.io.") ? "file" : "descriptor";
            }
        }
        return "descriptor";
    }

    private static String ofChannel(String className) {
        if (className.contains("Socket") || className.contains("Datagram")) {
            return "socket";
        }
        if (className.contains("FileChannel")) {
            return "file";
        }
        return className.contains("Sink") || className.contains("Source") ? "pipe" : "channel";
    }

    /** The stack from the hooked method on. */
    static StackTraceElement[] withoutHooks(StackTraceElement[] stack) {
        int first = 0;
        while (first < stack.length && stack[first].getClassName().startsWith(HOOKS)) {
            first++;
        }
        return Arrays.copyOfRange(stack, first, stack.length);
    }
}
