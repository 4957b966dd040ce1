package io.locum.evaluation.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.Watcher;
import org.apache.zookeeper.ZooDefs;
import org.apache.zookeeper.ZooKeeper;

/** Members of a group who say in ZooKeeper what they do, and read what others do. */
public record ZooKeeperLoad() implements Load {

    private static final int PER_SECOND = 150;
    private static final int MEMBERS = 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Override
    public Outcome run(int port, Duration time) throws InterruptedException {
        try {
            ZooKeeper client = connect(port);
            try {
                return converse(client, time);
            } finally {
                client.close();
            }
        } catch (IOException | KeeperException e) {
            throw new IllegalStateException("the load on ZooKeeper broke off", e);
        }
    }

    private static Outcome converse(ZooKeeper client, Duration time) throws InterruptedException, KeeperException {
        LongAdder failed = new LongAdder();
        for (int member = 0; member < MEMBERS; member++) {
            client.create(path(member), new byte[0], ZooDefs.Ids.OPEN_ACL_UNSAFE, CreateMode.EPHEMERAL);
        }
        long requests = Pace.perSecond(PER_SECOND).run(time, number -> ask(client, number, failed));
        return new Outcome(requests, failed.sum());
    }

    private static ZooKeeper connect(int port) throws IOException, InterruptedException {
        CountDownLatch connected = new CountDownLatch(1);
        ZooKeeper client = new ZooKeeper("127.0.0.1:" + port, (int) TIMEOUT.toMillis(), event -> {
            if (event.getState() == Watcher.Event.KeeperState.SyncConnected) {
                connected.countDown();
            }
        });
        if (!connected.await(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
            client.close();
            throw new IOException("no session with ZooKeeper on port " + port);
        }
        return client;
    }

    private static void ask(ZooKeeper client, long number, LongAdder failed) {
        try {
            if (number % 5 == 0) {
                byte[] work = ("work " + number).getBytes(StandardCharsets.UTF_8);
                client.setData(path(number % MEMBERS), work, -1);
            } else {
                client.getData(path(number % MEMBERS), false, null);
            }
        } catch (KeeperException e) {
            failed.increment();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String path(long member) {
        return "/member-" + member;
    }
}
