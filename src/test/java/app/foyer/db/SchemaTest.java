package app.foyer.db;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.FoyerTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a cluster of MariaDB nodes asks of every table, and every name of every language. */
@FoyerTest
class SchemaTest {
    private static final String OURS = " from information_schema.tables t where t.table_schema = database()"
            + " and t.table_type = 'BASE TABLE' and t.table_name <> 'flyway_schema_history'";

    @Autowired
    DSLContext db;

    @Test
    void every_table_has_a_primary_key() {
        assertThat(db.fetchValues("select t.table_name" + OURS
                        + " and not exists (select 1 from information_schema.table_constraints c"
                        + " where c.table_schema = t.table_schema and c.table_name = t.table_name"
                        + " and c.constraint_type = 'PRIMARY KEY')"))
                .isEmpty();
    }

    @Test
    void every_table_is_innodb_and_takes_every_letter() {
        assertThat(db.fetchValues("select t.table_name" + OURS
                        + " and (t.engine <> 'InnoDB' or t.table_collation not like 'utf8mb4%')"))
                .isEmpty();
        assertThat(db.fetchValues("select concat(c.table_name, '.', c.column_name) from information_schema.columns c"
                        + " where c.table_schema = database() and c.table_name <> 'flyway_schema_history'"
                        + " and c.character_set_name <> 'utf8mb4'"))
                .isEmpty();
    }
}
