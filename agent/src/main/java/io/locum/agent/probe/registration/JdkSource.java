package io.locum.agent.probe.registration;

import static io.locum.agent.install.HookPoint.NOTHING;

import java.util.List;

/**
 * A place of the JDK where things are registered, and whose classes do not show that by their shape.
 *
 * @param emitter binary name of the class that people call
 * @param adding the method they call
 * @param remover binary name of the class of the method that takes back
 * @param removing that method; empty: there is none
 * @param counted whether its calls are counted
 * @param methods those to hook
 */
record JdkSource(
        String emitter, String adding, String remover, String removing, boolean counted, List<Method> methods) {

    private static final String SCHEDULER = "java.util.concurrent.ScheduledThreadPoolExecutor";
    private static final String FORK_JOIN_POOL = "java.util.concurrent.ForkJoinPool";
    private static final String FUTURE = "java.util.concurrent.ScheduledFuture";
    private static final String TIMER = "java.util.Timer";
    private static final String TIMER_TASK = "java.util.TimerTask";
    private static final String MBEAN_SERVER = "com.sun.jmx.mbeanserver.JmxMBeanServer";
    private static final String COMPLETABLE_FUTURE = "java.util.concurrent.CompletableFuture";
    private static final String PERIODICALLY =
            "(Ljava/lang/Runnable;JJLjava/util/concurrent/TimeUnit;)Ljava/util/concurrent/ScheduledFuture;";

    /** All of them. */
    static final List<JdkSource> ALL = List.of(
            new JdkSource(
                    SCHEDULER,
                    "scheduleAtFixedRate",
                    FUTURE,
                    "cancel",
                    true,
                    List.of(
                            new Method(
                                    SCHEDULER,
                                    "delayedExecute",
                                    "(Ljava/util/concurrent/RunnableScheduledFuture;)V",
                                    "scheduled",
                                    1),
                            new Method(SCHEDULER + "$ScheduledFutureTask", "cancel", "(Z)Z", "cancelled", NOTHING))),
            // since JDK 25
            new JdkSource(
                    FORK_JOIN_POOL,
                    "scheduleAtFixedRate",
                    FUTURE,
                    "cancel",
                    false,
                    List.of(
                            adds(FORK_JOIN_POOL, "scheduleAtFixedRate", PERIODICALLY, 1),
                            adds(FORK_JOIN_POOL, "scheduleWithFixedDelay", PERIODICALLY, 1))),
            new JdkSource(
                    TIMER,
                    "schedule",
                    TIMER_TASK,
                    "cancel",
                    true,
                    List.of(
                            adds(TIMER, "schedule", "(Ljava/util/TimerTask;JJ)V", 1),
                            adds(TIMER, "schedule", "(Ljava/util/TimerTask;Ljava/util/Date;J)V", 1),
                            adds(TIMER, "scheduleAtFixedRate", "(Ljava/util/TimerTask;JJ)V", 1),
                            adds(TIMER, "scheduleAtFixedRate", "(Ljava/util/TimerTask;Ljava/util/Date;J)V", 1),
                            removes(TIMER_TASK, "cancel", "()Z"))),
            new JdkSource(
                    "java.io.File",
                    "deleteOnExit",
                    "java.io.File",
                    "",
                    true,
                    List.of(adds("java.io.DeleteOnExitHook", "add", "(Ljava/lang/String;)V", 0))),
            new JdkSource(
                    "javax.management.MBeanServer",
                    "registerMBean",
                    "javax.management.MBeanServer",
                    "unregisterMBean",
                    true,
                    List.of(
                            adds(
                                    MBEAN_SERVER,
                                    "registerMBean",
                                    "(Ljava/lang/Object;Ljavax/management/ObjectName;)Ljavax/management/ObjectInstance;",
                                    1),
                            removes(MBEAN_SERVER, "unregisterMBean", "(Ljavax/management/ObjectName;)V"))),
            new JdkSource(
                    COMPLETABLE_FUTURE,
                    "whenComplete",
                    COMPLETABLE_FUTURE,
                    "complete",
                    false,
                    List.of(new Method(
                            COMPLETABLE_FUTURE,
                            "unipush",
                            "(Ljava/util/concurrent/CompletableFuture$Completion;)V",
                            "depends",
                            1))));

    /**
     * A method to hook at its entry.
     *
     * @param hook of {@code RegistrationHooks}
     * @param passed the local variable that holds what is added
     */
    record Method(String className, String name, String descriptor, String hook, int passed) {
        boolean adds() {
            return passed != NOTHING;
        }

        String internalClassName() {
            return className.replace('.', '/');
        }
    }

    private static Method adds(String className, String name, String descriptor, int passed) {
        return new Method(className, name, descriptor, "added", passed);
    }

    private static Method removes(String className, String name, String descriptor) {
        return new Method(className, name, descriptor, "removed", NOTHING);
    }

    /** Whether one of the methods is of that class. */
    boolean touches(String internalName) {
        for (Method method : methods) {
            if (method.internalClassName().equals(internalName)) {
                return true;
            }
        }
        return false;
    }
}
