package vn.chidao.identity.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.yaml.MappingJackson2YamlHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.chidao.pages.Problem;

/**
 * What the document at {@code /api/openapi} says of all operations at once: how to come in, in which position, and how
 * refusals look. It is for who has come in: a stranger need not know what there is to ask for.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription implements WebMvcConfigurer {

    private static final String BEARER = "bearer";
    private static final String BASIC = "basic";
    private static final String REFUSAL = "Refusal";
    private static final String POSITION = "Position";

    /** The describing library brings YAML along, which nothing of ours is to be read or written in. */
    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(MappingJackson2YamlHttpMessageConverter.class::isInstance);
    }

    @Bean
    OpenAPI api(MessageSource source, ApiDoor door) {
        MessageSourceAccessor messages = new MessageSourceAccessor(source, Locale.forLanguageTag("vi"));
        Components components = new Components()
                .addSecuritySchemes(BEARER, scheme("bearer", messages.getMessage("identity.api.bearer")))
                .addParameters(
                        POSITION,
                        new HeaderParameter()
                                .name(ApiDoor.POSITION)
                                .description(messages.getMessage("identity.api.position"))
                                .schema(new StringSchema()))
                .addResponses(
                        REFUSAL,
                        new ApiResponse()
                                .description(messages.getMessage("identity.api.refusal"))
                                .content(new Content()
                                        .addMediaType(
                                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                                new MediaType()
                                                        .schema(new Schema<>().$ref(Problem.class.getSimpleName())))));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        OpenAPI api = new OpenAPI()
                .info(new Info()
                        .title(messages.getMessage("identity.api.title"))
                        .description(messages.getMessage("identity.api.description"))
                        .version("1"))
                .servers(List.of(new Server().url("/")))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
        if (door.takesPasswords()) {
            components.addSecuritySchemes(BASIC, scheme("basic", messages.getMessage("identity.api.basic")));
            api.addSecurityItem(new SecurityRequirement().addList(BASIC));
        }
        return api;
    }

    @Bean
    GlobalOperationCustomizer whatAllOperationsShare() {
        return (operation, method) -> {
            operation.addParametersItem(new HeaderParameter().$ref(POSITION));
            responsesOf(operation).addApiResponse(ApiResponses.DEFAULT, new ApiResponse().$ref(REFUSAL));
            return operation;
        };
    }

    private static ApiResponses responsesOf(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        return operation.getResponses();
    }

    private static SecurityScheme scheme(String name, String description) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name).description(description);
    }
}
