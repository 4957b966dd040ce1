package io.locum.evaluation.forecast;

import io.locum.evaluation.subject.Locum;
import io.locum.evaluation.verdict.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Leaks measured one after another; a value.
 *
 * @param right whether all were confirmed early and foretold well
 * @param table a row for each
 */
public record ForecastRun(boolean right, Table table) {

    /** Before the first. */
    public static final ForecastRun NONE = new ForecastRun(true, Forecast.HEADING);

    /** With a leak that is let run to its end now, in a folder of its own, its recording looked at so often. */
    public ForecastRun with(ForecastCase leak, Locum locum, Path folder, Duration every)
            throws IOException, InterruptedException {
        Forecast forecast = Forecast.of(leak, locum, folder, every);
        return new ForecastRun(right && forecast.right(), forecast.addTo(table));
    }

    /** With a leak that could not be measured. */
    public ForecastRun withUnmeasured(ForecastCase leak) {
        return new ForecastRun(false, table.with(leak.id(), "", "", "", "", "", "", "", "not measured"));
    }
}
