package app.foyer.api;

import app.foyer.live.Live;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/v1/openapi} says before the calls. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {
    private static final String TOKEN = "token";

    @Bean
    OpenAPI openApi() {
        var info = new Info()
                .title("Foyer")
                .version("1")
                .description("The live agenda of an event, the commands that change it, and check-in. Every call takes"
                        + " ?event=, the current event by default. Errors are application/problem+json with a reason,"
                        + " a code that stays; their words are Chinese or English by Accept-Language.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"));
        var api = new OpenAPI()
                .info(info)
                .addServersItem(new Server().url("/"))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API token of the staff's, a device's token, or FOYER_ADMIN_TOKEN");
        api.schemaRequirement(TOKEN, bearer);
        return api;
    }

    /** One schema for each command, with the name that chooses it. */
    @Bean
    OpenApiCustomizer commands() {
        return api -> {
            var schemas = api.getComponents().getSchemas();
            var any = new Schema<>().description("One of the commands");
            var kinds = CommandBody.class.getAnnotation(JsonSubTypes.class).value();
            for (var kind : kinds) {
                var read = ModelConverters.getInstance(true)
                        .readAllAsResolvedSchema(new AnnotatedType(kind.value()).resolveAsRef(false));
                schemas.putAll(read.referencedSchemas);
                var name = kind.value().getSimpleName() + "Command";
                schemas.put(name, named(read.schema, kind.name()));
                any.addOneOfItem(new Schema<>().$ref("#/components/schemas/" + name));
            }
            for (var kind : kinds) schemas.remove(kind.value().getSimpleName());
            schemas.put(CommandBody.class.getSimpleName(), any);
        };
    }

    private static Schema<?> named(Schema<?> schema, String command) {
        var fields = new LinkedHashMap<String, Schema>();
        fields.put("command", new StringSchema()._const(command));
        fields.putAll(schema.getProperties());
        fields.put(
                "expectedRevision",
                new IntegerSchema()
                        .format("int64")
                        .description(
                                "The revision that the caller saw; what the command touches must not have changed since"));
        fields.put("why", new StringSchema().maxLength(Live.LONGEST_REASON).description("The reason, for the journal"));
        schema.setProperties(fields);
        return schema.addRequiredItem("command");
    }
}
