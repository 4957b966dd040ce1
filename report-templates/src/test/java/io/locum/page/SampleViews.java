package io.locum.page;

import io.locum.page.view.BreakdownView;
import io.locum.page.view.ChartView;
import io.locum.page.view.CulpritView;
import io.locum.page.view.EvidenceView;
import io.locum.page.view.FactView;
import io.locum.page.view.FailedView;
import io.locum.page.view.FindingView;
import io.locum.page.view.FlameView;
import io.locum.page.view.FrameKind;
import io.locum.page.view.HealthyView;
import io.locum.page.view.ImpactView;
import io.locum.page.view.LoopsView;
import io.locum.page.view.MarkView;
import io.locum.page.view.MeasurementsView;
import io.locum.page.view.MissingChartView;
import io.locum.page.view.MissingView;
import io.locum.page.view.PointView;
import io.locum.page.view.RangeView;
import io.locum.page.view.RecordingView;
import io.locum.page.view.ReportView;
import io.locum.page.view.SeriesView;
import io.locum.page.view.SeriesView.Drawing;
import io.locum.page.view.SharesView;
import io.locum.page.view.StackView;
import io.locum.page.view.TableView;
import io.locum.page.view.TimeAxisView;
import io.locum.page.view.Tone;
import io.locum.page.view.VerdictView;
import io.locum.page.view.VitalView;
import java.util.List;
import java.util.Optional;

/** Views of a sick, a healthy and a barely recorded server, the same in every run. */
final class SampleViews {

    private static final TimeAxisView MINUTE = new TimeAxisView(60, "10:00:00 UTC");

    private SampleViews() {}

    static ReportView sick() {
        return new ReportView(
                "Prices blocks its event loop · shop, process 4711",
                new VerdictView(
                        Tone.CONFIRMED,
                        "confirmed",
                        "The event loop is blocked: `Prices.parse` (Prices.java:42) holds it for 210 ms at a time.",
                        "Every other request on that loop waits meanwhile: the p99 delay would fall from 198 ms to 2.1 ms."),
                List.of(recording(
                        "shop",
                        List.of("async-profiler was switched off: its library does not load here."),
                        SampleVitals.sick())),
                List.of(),
                List.of(SampleFindings.blocked(), SampleFindings.pressure()),
                List.of(
                        new HealthyView("deadlock", "No thread waited in a cycle; looked once a second."),
                        new HealthyView("lock-contention", "Threads waited 0.1 % of the time for locks.")),
                List.of(new MissingView(
                        "heap-growth",
                        "Only 2 collections ran: a trend needs at least 5.",
                        "locum attach 4711 --for 10m")),
                List.of(new FailedView("cpu-hotspot", "ArithmeticException: / by zero")),
                Optional.of(SampleFindings.flame()),
                "{\"schema\":\"locum-report/1\",\"verdict\":\"event-loop-blocked\"}");
    }

    static ReportView healthy() {
        return new ReportView(
                "Healthy · shop, process 4711",
                new VerdictView(
                        Tone.HEALTHY,
                        "healthy",
                        "Healthy: nothing found that slows this server down.",
                        "Seven diseases were looked for in 60 s of recording, and none was there."),
                List.of(recording("shop", List.of(), SampleVitals.well())),
                List.of(),
                List.of(),
                List.of(
                        new HealthyView("event-loop-blocked", "No tick of 2 event loops lasted longer than 6 ms."),
                        new HealthyView("event-loop-saturated", "The busiest loop worked 24 % of the time."),
                        new HealthyView(
                                "cpu-hotspot", "No method of `com.example` took more than 3 % of the CPU time."),
                        new HealthyView("gc-pressure", "Collections took 0.3 % of the time."),
                        new HealthyView("heap-growth", "The live set stayed at 41 MB over 14 collections."),
                        new HealthyView("deadlock", "No thread waited in a cycle; looked once a second."),
                        new HealthyView("lock-contention", "Threads waited 0.1 % of the time for locks.")),
                List.of(),
                List.of(),
                Optional.of(SampleFindings.flame()),
                "{\"schema\":\"locum-report/1\",\"verdict\":\"healthy\"}");
    }

    static ReportView notEnoughData() {
        String record = "locum attach <pid> --for 60s";
        return new ReportView(
                "Not enough data · plain.jfr",
                new VerdictView(
                        Tone.UNKNOWN,
                        "not enough data",
                        "No verdict: this recording does not hold what the checks need.",
                        "It was made without Locum. The checks below say what each of them would need."),
                List.of(recording(
                        "plain.jfr",
                        List.of("The recording was cut short: its process ended without leaving it."),
                        List.of(
                                new MissingChartView(
                                        "Loop delay", "No event loop was watched. Record one with `" + record + "`."),
                                new MissingChartView("CPU", "No `jdk.CPULoad` in this recording.")))),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new MissingView(
                                "event-loop-blocked", "Event loops are watched by Locum's agent alone.", record),
                        new MissingView("gc-pressure", "No `jdk.GarbageCollection` in this recording.", record)),
                List.of(),
                Optional.empty(),
                "{\"schema\":\"locum-report/1\",\"verdict\":\"not-enough-data\"}");
    }

    /** A view in which every text is the given one. */
    static ReportView named(String name) {
        List<EvidenceView> evidence = List.of(
                new MeasurementsView(name, name, List.of(new FactView(name, name))),
                new StackView(name, name, name, true, List.of(new StackView.FrameView(name, name, FrameKind.OWN))),
                new TableView(name, name, List.of(new TableView.Column(name, false)), List.of(List.of(name)), name),
                new BreakdownView(name, name, name, List.of(new BreakdownView.Part(name, name, 100, false))),
                new SharesView(
                        name, name, name, List.of(new SharesView.Share(name, name, FrameKind.OWN, name, 50, name))),
                SampleHeaps.path(name),
                SampleHeaps.growth(name));
        FindingView finding = new FindingView(
                "finding-1",
                name,
                Tone.SUSPECTED,
                name,
                name,
                name,
                new ImpactView(name, name, List.of(new ImpactView.Change(name, name, name))),
                Optional.of(new CulpritView(name, name, name, name, name)),
                evidence,
                name,
                List.of(name, "https://" + name));
        ChartView chart = new ChartView(
                name,
                Tone.CONFIRMED,
                name,
                name,
                false,
                1,
                List.of(new SeriesView(name, Drawing.LINE, name, List.of(new PointView(0, 1), new PointView(60, 2)))),
                List.of(new MarkView(1, name)),
                List.of(new RangeView(1, 2)));
        FlameView flame = new FlameView(
                name,
                name,
                1,
                List.of(new FlameView.Frame(0, 0, 100, name, name, FrameKind.OWN)),
                List.of(new SharesView.Share(name, name, FrameKind.OWN, name, 50, name)));
        return new ReportView(
                name,
                new VerdictView(Tone.SUSPECTED, name, name, name),
                List.of(new RecordingView(
                        name,
                        List.of(new FactView(name, name)),
                        List.of(name),
                        new TimeAxisView(60, name),
                        List.of(chart, new MissingChartView(name, name)),
                        Optional.of(new LoopsView(
                                name,
                                List.of(new LoopsView.Loop(name, name, name, 50, name, name, name, name, name)),
                                name)))),
                List.of(SampleHeaps.named(name)),
                List.of(finding),
                List.of(new HealthyView(name, name)),
                List.of(new MissingView(name, name, name)),
                List.of(new FailedView(name, name)),
                Optional.of(flame),
                "{}");
    }

    private static RecordingView recording(String app, List<String> warnings, List<VitalView> vitals) {
        return new RecordingView(
                app,
                List.of(
                        new FactView("App", app),
                        new FactView("Process", "4711 on db-03"),
                        new FactView("JVM", "OpenJDK 17.0.15, G1, -Xmx256m, 2 processors"),
                        new FactView("Recorded", "2026-01-31 10:00:00 UTC, for 60 s"),
                        new FactView("Complete", warnings.isEmpty() ? "yes" : "no"),
                        new FactView("CPU sampler", "JFR, every 20 ms")),
                warnings,
                MINUTE,
                vitals,
                Optional.of(loops()));
    }

    private static LoopsView loops() {
        return new LoopsView(
                "Delay is how long a task would have waited for the loop had it come at a random moment.",
                List.of(
                        new LoopsView.Loop(
                                "vert.x-eventloop-thread-0",
                                "Vert.x, JDK selector",
                                "runs handlers",
                                61,
                                "61 %",
                                "0.4 ms",
                                "198 ms",
                                "212 ms",
                                "118"),
                        new LoopsView.Loop(
                                "vert.x-acceptor-thread-0",
                                "Vert.x, JDK selector",
                                "accepts connections",
                                0.2,
                                "0.2 %",
                                "0",
                                "0",
                                "0.3 ms",
                                "")),
                "and 6 more, all in the page's JSON");
    }
}
