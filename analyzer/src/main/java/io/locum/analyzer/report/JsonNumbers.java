package io.locum.analyzer.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.locum.analyzer.rule.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Numbers in JSON: precise enough for tools, short enough to read. */
final class JsonNumbers {

    /** Six decimals keep a share to a millionth, and hours to some milliseconds. */
    private static final int SHARE_DECIMALS = 6;

    private static final Set<Quantity.Unit> FINE = EnumSet.of(Quantity.Unit.SHARE, Quantity.Unit.HOURS);

    private JsonNumbers() {}

    /** Milliseconds, exact to the microsecond. */
    static BigDecimal milliseconds(Duration duration) {
        return plain(BigDecimal.valueOf(duration.toNanos(), 6).setScale(3, RoundingMode.HALF_UP));
    }

    static BigDecimal share(double share) {
        return plain(
                BigDecimal.valueOf(Double.isFinite(share) ? share : 0).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Adds {@code value} and {@code unit} to a node. */
    static ObjectNode quantity(Quantity quantity, ObjectNode node) {
        BigDecimal value = BigDecimal.valueOf(Double.isFinite(quantity.value()) ? quantity.value() : 0);
        int decimals = FINE.contains(quantity.unit()) ? SHARE_DECIMALS : 3;
        return node.put("value", plain(value.setScale(decimals, RoundingMode.HALF_UP)))
                .put("unit", quantity.unit().symbol());
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
