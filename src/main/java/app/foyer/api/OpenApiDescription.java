package app.foyer.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
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
        var api = new OpenAPI().info(info).addSecurityItem(new SecurityRequirement().addList(TOKEN));
        var bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API token of the staff's, a device's token, or FOYER_ADMIN_TOKEN");
        api.schemaRequirement(TOKEN, bearer);
        return api;
    }
}
