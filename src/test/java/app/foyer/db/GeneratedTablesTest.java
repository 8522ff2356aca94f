package app.foyer.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.junit.jupiter.api.Test;

/**
 * The generated tables in {@code src/generated/java} are what the migrations make. After a new migration, run this with
 * {@code -Dfoyer.tables.write=true} to write them anew.
 */
class GeneratedTablesTest {
    private static final Path COMMITTED = Path.of("src", "generated", "java");
    private static final Path FRESH = Path.of("target", "fresh-tables");

    @Test
    void committed_tables_are_those_of_the_migrations() throws Exception {
        var url = TestDatabase.create();
        Flyway.configure()
                .dataSource(url, TestDatabase.user(), TestDatabase.password())
                .load()
                .migrate();
        var write = Boolean.getBoolean("foyer.tables.write");
        generate(url, write ? COMMITTED : FRESH);
        if (!write) assertThat(sources(FRESH)).isEqualTo(sources(COMMITTED));
    }

    private static void generate(String url, Path target) throws Exception {
        var schema = url.substring(url.lastIndexOf('/') + 1);
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc().withUrl(url).withUser(TestDatabase.user()).withPassword(TestDatabase.password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                                .withInputSchema(schema)
                                .withOutputSchemaToDefault(true)
                                // what the database derives is not ours to write
                                .withExcludes("flyway_schema_history|(.*\\.)?ticket\\.held_seat")
                                .withIncludeExcludeColumns(true)
                                .withForcedTypes(
                                        new ForcedType()
                                                .withUserType("java.time.Instant")
                                                .withConverter("app.foyer.db.InstantConverter")
                                                .withIncludeTypes("(?i:datetime.*)"),
                                        new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i:tinyint\\(1\\))"),
                                        new ForcedType()
                                                .withUserType("app.foyer.platform.LocalText")
                                                .withConverter("app.foyer.db.LocalTextConverter")
                                                .withIncludeExpression(
                                                        "(.*\\.)?(event|room|session|checkin_list|device)\\.(name|title|subtitle|summary|track)"),
                                        new ForcedType()
                                                .withName("LONGVARCHAR")
                                                .withIncludeTypes("(?i:json|longtext)")))
                        .withGenerate(new Generate()
                                .withGeneratedAnnotation(false)
                                .withRecords(true)
                                .withComments(false)
                                .withKeys(true)
                                .withIndexes(false)
                                .withGlobalCatalogReferences(false)
                                .withGlobalSchemaReferences(false))
                        .withTarget(new Target()
                                .withPackageName("app.foyer.db.generated")
                                .withDirectory(target.toString()))));
    }

    private static Map<String, String> sources(Path folder) throws IOException {
        var sources = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                sources.put(folder.relativize(file).toString(), Files.readString(file));
        }
        return sources;
    }
}
