package org.kpigovernor.ingest.routes;

import org.apache.camel.component.sql.RowMapperFactory;
import org.springframework.jdbc.core.RowMapper;

/** The bean {@code sql-rows}: has every row of every query read by one mapper. */
record SqlRows(RowMapper<?> mapper) implements RowMapperFactory {
    static final String BEAN = "sql-rows";

    @Override
    public RowMapper<?> newColumnRowMapper() {
        return mapper;
    }

    @Override
    public RowMapper<?> newBeanRowMapper(Class<?> type) {
        return mapper;
    }
}
