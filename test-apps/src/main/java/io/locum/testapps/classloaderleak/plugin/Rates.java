package io.locum.testapps.classloaderleak.plugin;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.function.IntUnaryOperator;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works out prices, and is a JDBC driver that has registered itself, as drivers do. */
public final class Rates implements IntUnaryOperator, Driver {

    /** Registers it. */
    public Rates() throws SQLException {
        DriverManager.registerDriver(this);
    }

    @Override
    public int applyAsInt(int price) {
        return price * 2 - Tables.value(price);
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) {
        return null;
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith("jdbc:rates:");
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("it does not log");
    }
}
