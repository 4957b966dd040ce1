package io.locum.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.page.view.ChartView;
import io.locum.page.view.PointView;
import io.locum.page.view.RangeView;
import io.locum.page.view.SeriesView;
import io.locum.page.view.SeriesView.Drawing;
import io.locum.page.view.TimeAxisView;
import io.locum.page.view.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {

    private static final TimeAxisView TEN_SECONDS = new TimeAxisView(10, "noon");

    @Test
    void placesValuesBetweenFloorAndCeiling() {
        Plot plot = plot(false, 100, List.of(), point(0, 0), point(5, 50), point(10, 100));

        assertThat(plot.stroke(0)).isEqualTo("M0 100L500 50L1000 0");
        assertThat(plot.valueLabels()).extracting(Plot.Label::text).containsExactly("0", "50", "100");
    }

    @Test
    void breaksTheLineWhereAValueIsUnknown() {
        Plot plot = plot(false, 100, List.of(), point(0, 0), point(1, 0), point(2, Double.NaN), point(3, 100));

        assertThat(plot.stroke(0)).isEqualTo("M0 100L100 100 M295 0h10");
    }

    @Test
    void spreadsDecadesEvenlyAndPutsZeroOnTheFloor() {
        Plot plot = plot(true, 100, List.of(), point(0, 0), point(5, 10), point(10, 1));

        assertThat(plot.valueLabels()).extracting(Plot.Label::text).containsExactly("1", "10", "100");
        assertThat(plot.stroke(0)).isEqualTo("M0 100L500 50L1000 100");
    }

    @Test
    void drawsWithoutAnyPoint() {
        Plot plot = plot(true, 0, List.of());

        assertThat(plot.stroke(0)).isEmpty();
        assertThat(plot.valueLabels()).isNotEmpty();
    }

    @Test
    void keepsShortSickStretchesVisibleAndWithinTheChart() {
        Plot plot = plot(false, 1, List.of(new RangeView(2, 4), new RangeView(9.999, 12)), point(0, 1));

        assertThat(plot.bands()).containsExactly(new Plot.Band("200", "200"), new Plot.Band("996", "4"));
    }

    @Test
    void labelsTimeInStepsPeopleCountIn() {
        assertThat(TimeTicks.over(60)).containsExactly(0d, 15d, 30d, 45d);
        assertThat(TimeTicks.over(3600)).containsExactly(0d, 900d, 1800d, 2700d);
        assertThat(List.of(TimeTicks.label(45), TimeTicks.label(150), TimeTicks.label(5400)))
                .containsExactly("45 s", "2:30", "1:30 h");
    }

    private static PointView point(double seconds, double value) {
        return new PointView(seconds, value);
    }

    private static Plot plot(boolean logarithmic, double ceiling, List<RangeView> sick, PointView... points) {
        return new Plot(
                new ChartView(
                        "Load",
                        Tone.HEALTHY,
                        "fine",
                        "%",
                        logarithmic,
                        ceiling,
                        List.of(new SeriesView("load", Drawing.LINE, "", List.of(points))),
                        List.of(),
                        sick),
                TEN_SECONDS);
    }
}
