package org.kpigovernor.config;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;

/** Accepts the addresses of a kind of database that there isn't. */
public final class MadeUpDriver implements Driver {
    @Override
    public Connection connect(String url, Properties info) {
        throw new UnsupportedOperationException(url);
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith("jdbc:madeup:");
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
        throw new SQLFeatureNotSupportedException();
    }
}
