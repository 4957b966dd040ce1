package io.locum.analyzer.rule.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.analyzer.rule.growth.Trend.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hundreds of random series of each shape, each with noise of its own, from fixed seeds. */
final class TrendTest {

    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");
    private static final int SERIES = 500;

    /** What one figure does over time; time and height are shares of the whole, 0 to 1. */
    private enum Kind {
        /** Flat. */
        FLAT {
            @Override
            Curve curve(Random random) {
                return x -> 0;
            }
        },
        WARM_UP {
            @Override
            Curve curve(Random random) {
                double pace = between(random, 0.03, 0.25);
                return x -> 1 - Math.exp(-x / pace);
            }
        },
        /** A cache of random keys, which comes to 63 to 95 % of its bound. */
        CACHE {
            @Override
            Curve curve(Random random) {
                double pace = between(random, 0.33, 0.9);
                return x -> (1 - Math.exp(-x / pace)) / (1 - Math.exp(-1 / pace));
            }
        },
        /** A pool that is filled at a constant rate up to its bound. */
        POOL {
            @Override
            Curve curve(Random random) {
                double full = between(random, 0.1, 0.72);
                return x -> Math.min(1, x / full);
            }
        },
        STEP {
            @Override
            Curve curve(Random random) {
                double when = between(random, 0.05, 0.95);
                return x -> x < when ? 0 : 1;
            }
        },
        /** One step is most of it; what comes beside it is little. */
        STEP_ON_A_SLOPE {
            @Override
            Curve curve(Random random) {
                double when = between(random, 0.15, 0.85);
                double step = between(random, 0.65, 0.95);
                return x -> (1 - step) * x + (x < when ? 0 : step);
            }
        },
        TWO_STEPS {
            @Override
            Curve curve(Random random) {
                double first = between(random, 0.1, 0.5);
                double second = between(random, 0.5, 0.9);
                return x -> (x < first ? 0 : 0.5) + (x < second ? 0 : 0.5);
            }
        },
        SAWTOOTH {
            @Override
            Curve curve(Random random) {
                double teeth = between(random, 1.8, 20);
                double shift = random.nextDouble();
                return x -> (x * teeth + shift) % 1;
            }
        },
        /** A sawtooth that falls once, early, and comes no higher than it was. */
        LATE_TOOTH {
            @Override
            Curve curve(Random random) {
                double fall = between(random, 0.12, 0.25);
                return x -> x < fall ? 0.9 + x : 0.9 * (x - fall) / (1 - fall);
            }
        },
        BURST {
            @Override
            Curve curve(Random random) {
                double when = between(random, 0.1, 0.9);
                double width = between(random, 0.02, 0.3);
                return x -> Math.exp(-Math.pow((x - when) / width, 2));
            }
        },
        FALL {
            @Override
            Curve curve(Random random) {
                return x -> 1 - x;
            }
        };

        abstract Curve curve(Random random);
    }

    private interface Curve {
        double at(double x);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatHealthyProgramsDoIsNoLastingGrowth(Kind kind) {
        Map<Shape, Integer> shapes = new TreeMap<>();
        for (int seed = 0; seed < SERIES; seed++) {
            Random random = new Random(seed);
            Curve curve = kind.curve(random);
            shapes.merge(
                    Trend.of(series(random, curve, between(random, 0, 0.05))).shape(), 1, Integer::sum);
        }

        assertThat(shapes.getOrDefault(Shape.LASTING, 0)).as("%s", shapes).isLessThanOrEqualTo(SERIES / 100);
        assertThat(shapes).doesNotContainKey(Shape.TOO_SHORT);
    }

    @Test
    void numbersThatWanderGrowSeldom() {
        int lasting = 0;
        for (int seed = 0; seed < SERIES; seed++) {
            Random random = new Random(seed);
            List<Double> walk = new ArrayList<>(List.of(0.0));
            double back = between(random, 0.02, 0.3);
            for (int i = 1; i < 120; i++) {
                walk.add(walk.get(i - 1) * (1 - back) + random.nextGaussian());
            }
            lasting += Trend.of(new Series(IntStream.range(0, 120)
                                    .mapToObj(i -> new Series.Point(START.plusMillis(500L * i), walk.get(i)))
                                    .toList()))
                            .lasting()
                    ? 1
                    : 0;
        }

        assertThat(lasting).isLessThanOrEqualTo(SERIES / 100);
    }

    @Test
    void whatGrowsWithoutEndIsFoundWithItsSlopeAndTheTimeThatIsLeft() {
        int found = 0;
        int within = 0;
        for (int seed = 0; seed < SERIES; seed++) {
            Random random = new Random(seed);
            double height = between(random, 10, 1e9);
            double base = between(random, 0, 3) * height;
            int seconds = 30 + random.nextInt(300);
            Trend trend = Trend.of(series(
                    random, x -> base + height * x, height * between(random, 0, 0.02), seconds, 60 + seconds / 2));
            if (trend.lasting()) {
                found++;
                double limit = base + height * between(random, 1.5, 20);
                double truth = (limit - base - height) / (height / seconds) / 3600;
                Forecast forecast = Forecast.of(trend, limit);
                within += Math.abs(forecast.hours() - truth) <= truth * 0.1 ? 1 : 0;
                assertThat(forecast.hours()).isBetween(forecast.soonest(), forecast.latest());
            }
        }

        assertThat(found).isGreaterThanOrEqualTo(SERIES * 98 / 100);
        assertThat(within).isGreaterThanOrEqualTo(found * 95 / 100);
    }

    @Test
    void growthUnderASawtoothIsFound() {
        int found = 0;
        for (int seed = 0; seed < SERIES; seed++) {
            Random random = new Random(seed);
            double teeth = between(random, 12, 60);
            double depth = between(random, 0.02, 0.2);
            Curve curve = x -> x + depth * ((x * teeth) % 1);
            found += Trend.of(series(random, curve, 0.005)).lasting() ? 1 : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(SERIES * 95 / 100);
    }

    @Test
    void growthInManySmallStepsIsFound() {
        int found = 0;
        for (int seed = 0; seed < SERIES; seed++) {
            Random random = new Random(seed);
            int steps = 10 + random.nextInt(20);
            Curve curve = x -> Math.floor(x * steps);
            found += Trend.of(series(random, curve, 0)).lasting() ? 1 : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(SERIES * 95 / 100);
    }

    @Test
    void ofTwentySecondsItCanBeTold() {
        assertThat(Trend.of(line(20, 20)).shape()).isEqualTo(Shape.LASTING);
        assertThat(Trend.of(line(19, 20)).shape()).isEqualTo(Shape.TOO_SHORT);
        assertThat(Trend.of(line(20, 7)).shape()).isEqualTo(Shape.TOO_SHORT);
        assertThat(Trend.of(new Series(List.of())).shape()).isEqualTo(Shape.TOO_SHORT);
    }

    @Test
    void aPlainRiseIsClearAndAnUncertainOneIsNot() {
        assertThat(Trend.of(line(60, 60)).clear()).isTrue();

        Random random = new Random(1);
        Trend noisy = Trend.of(series(random, x -> x, 0.3));
        assertThat(noisy.clear()).isFalse();
    }

    @Test
    void theForecastSaysHowSureItIs() {
        assertThat(new Forecast(2, 1.9, 2.1).inWords()).isEqualTo("in 2 h");
        assertThat(new Forecast(2, 1.5, 3).inWords()).isEqualTo("in 2 h (between 1.5 h and 3 h)");
        assertThat(new Forecast(2, 1.5, Double.POSITIVE_INFINITY).inWords()).isEqualTo("in 2 h (1.5 h at the soonest)");
        assertThat(Forecast.of(Trend.of(line(60, 60)), 0).hours()).isZero();
        assertThat(new Forecast(0, 0, 0).severity()).isEqualTo(0.9);
    }

    private static Series line(int seconds, int points) {
        return series(new Random(1), x -> x, 0, seconds, points);
    }

    private static Series series(Random random, Curve curve, double noise) {
        return series(random, curve, noise, 60 + random.nextInt(120), 60 + random.nextInt(120));
    }

    private static Series series(Random random, Curve curve, double noise, int seconds, int points) {
        return new Series(IntStream.range(0, points)
                .mapToObj(i -> (double) i / (points - 1))
                .map(x -> new Series.Point(
                        START.plusNanos((long) (x * seconds * 1e9)), curve.at(x) + noise * random.nextGaussian()))
                .toList());
    }

    private static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
