package io.locum.bench.registration;

import io.locum.bench.process.Build;
import io.locum.bench.process.Child;
import io.locum.bench.process.ThreadTimes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * CPU that the application takes for one listener, added, told something and removed. Its settings live side by side,
 * warm, and are measured by turns, there and back (ABBA).
 *
 * @param sweeps how often there and back
 * @param window how long at a time
 * @param warmUp how long each is busy before
 */
public record RegistrationCost(int sweeps, Duration window, Duration warmUp) {

    private static final double NANOS_PER_MICRO = 1e3;

    private static final double NANOS_PER_SECOND = 1e9;

    /** About how long it will take. */
    public Duration estimate() {
        int settings = Setting.values().length;
        return warmUp.plusSeconds(1)
                .plus(window.multipliedBy(2L * (sweeps + 1) * Pace.values().length))
                .multipliedBy(settings);
    }

    /** Measures at both paces; what the agents write goes to the folder. */
    public RegistrationFigures measure(Build build, Path folder) {
        Map<Setting, Child> programs = new EnumMap<>(Setting.class);
        try {
            for (Setting setting : Setting.values()) {
                programs.put(setting, start(setting, build, folder));
            }
            Map<Setting, Double> perSecond = new EnumMap<>(Setting.class);
            programs.forEach((setting, program) -> perSecond.put(setting, warmUp(program)));
            Map<Pace, List<Map<Setting, Double>>> micros = new EnumMap<>(Pace.class);
            for (Pace pace : Pace.values()) {
                // The first is a warm-up too: at another pace other code runs hot.
                sweep(programs, perSecond, pace, 0);
                List<Map<Setting, Double>> all = new ArrayList<>();
                for (int sweep = 1; sweep <= sweeps; sweep++) {
                    all.add(sweep(programs, perSecond, pace, sweep));
                }
                micros.put(pace, all);
            }
            Build.requireRecordings(
                    folder, programs.keySet().stream().filter(Setting::isLocum).count());
            return new RegistrationFigures(micros);
        } finally {
            programs.values().forEach(Child::close);
        }
    }

    private static Child start(Setting setting, Build build, Path folder) {
        List<String> arguments = new ArrayList<>(List.of("-Xms256m", "-Xmx256m"));
        arguments.addAll(setting.jvm(build, folder));
        arguments.addAll(List.of("-cp", build.target().resolve("classes").toString(), ListenerProgram.class.getName()));
        Child program = Child.java(arguments, folder.resolve("program-" + setting + ".txt"));
        program.next("ready");
        return program;
    }

    /** Returns how many visits a second it can serve. */
    private double warmUp(Child program) {
        long visits = Pace.STEADY.perSecond() / 10;
        double perSecond = visits;
        for (long begin = System.nanoTime(); System.nanoTime() - begin < warmUp.toNanos(); ) {
            long since = System.nanoTime();
            run(program, visits, Pace.FULL);
            perSecond = visits * NANOS_PER_SECOND / (System.nanoTime() - since);
        }
        return perSecond;
    }

    private Map<Setting, Double> sweep(
            Map<Setting, Child> programs, Map<Setting, Double> perSecond, Pace pace, int number) {
        List<Setting> there = new ArrayList<>(programs.keySet());
        Collections.rotate(there, -number);
        List<Setting> back = new ArrayList<>(there);
        Collections.reverse(back);
        Map<Setting, Double> micros = new EnumMap<>(Setting.class);
        for (List<Setting> way : List.of(there, back)) {
            for (Setting setting : way) {
                double rate = pace.perSecond() > 0
                        ? pace.perSecond()
                        : Objects.requireNonNull(perSecond.get(setting), setting::label);
                long visits = Math.max(1, Math.round(rate * window.toNanos() / NANOS_PER_SECOND));
                Child program = Objects.requireNonNull(programs.get(setting), setting::label);
                micros.merge(setting, run(program, visits, pace) / 2, Double::sum);
            }
        }
        return micros;
    }

    /** CPU for each visit, in microseconds. */
    private static double run(Child program, long visits, Pace pace) {
        ThreadTimes before = ThreadTimes.of(program.pid());
        program.tell(visits + " " + pace.perSecond() + " " + pace.texts());
        program.next("done ");
        return ThreadTimes.of(program.pid()).since(before).toNanos() / NANOS_PER_MICRO / visits;
    }
}
