/**
 * Watches a {@code ScheduledThreadPoolExecutor} with one thread as the loop that it is, and with it Reactor's single and
 * parallel schedulers and RxJava's: a tick is the time from a task's start until the thread looks for the next one. A pool
 * with several threads is no loop and is left alone as soon as its second thread takes a task. Costs two look-ups and two
 * clock reads a task. Turned off by {@code scheduled-executor=off}.
 */
@NullMarked
package io.locum.agent.probe.scheduledexecutor;

import org.jspecify.annotations.NullMarked;
