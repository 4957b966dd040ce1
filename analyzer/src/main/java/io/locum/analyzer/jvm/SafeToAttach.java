package io.locum.analyzer.jvm;

import java.nio.file.Path;

/**
 * Whether talking to a process would do harm: the attach protocol begins with SIGQUIT, which kills a process that is no
 * JVM and makes a JVM without the attach mechanism print its threads.
 */
final class SafeToAttach {

    private SafeToAttach() {}

    /** @throws Cannot for every reason why not, in one line */
    static void check(JavaProcess target, Path locumJar) throws Cannot {
        long pid = target.pid();
        if (!ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            throw new Cannot("there is no process " + pid + "; `locum ps` lists the JVMs you can see");
        }
        if (pid == ProcessHandle.current().pid()) {
            throw new Cannot("process " + pid + " is Locum itself");
        }
        String me = System.getProperty("user.name", "?");
        if (!me.equals("root") && !target.user().equals("?") && !target.user().equals(me)) {
            throw new Cannot("process " + pid + " belongs to " + target.user() + ", you are " + me + "; run locum as "
                    + target.user() + " or as root");
        }
        ProcFs proc = new ProcFs(pid);
        if (!proc.isJvm().orElse(true)) {
            throw new Cannot("process " + pid + " is no JVM; `locum ps` lists the JVMs you can see");
        }
        if (proc.options().contains("-XX:+DisableAttachMechanism")) {
            throw new Cannot("process " + pid + " was started with -XX:+DisableAttachMechanism; restart it without, or"
                    + " with -javaagent:" + locumJar);
        }
    }
}
