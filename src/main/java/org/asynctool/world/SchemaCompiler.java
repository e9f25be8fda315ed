package org.asynctool.world;

import com.google.re2j.Pattern;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.DialectId;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns JSON into schemas, or says why that cannot be. */
final class SchemaCompiler {

    private static final RegularExpressionFactory RE2 = expression -> {
        Pattern pattern = Pattern.compile(expression);
        RegularExpression matcher = text -> pattern.matcher(text).find();
        return matcher;
    };

    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .regularExpressionFactory(RE2)
            .formatAssertionsEnabled(false)
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();

    private static final Schema META_SCHEMA = QuietLogging.during(() -> SchemaRegistry.withDefaultDialect(
                    Dialects.getDraft202012(),
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(false)
                            .pathType(PathType.JSON_POINTER)
                            .locale(Locale.ROOT)
                            .build()))
            .getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12)));

    private SchemaCompiler() {}

    static Schema compile(String subject, ObjectNode schema) {
        requireDialect(subject, schema);
        List<Error> errors = META_SCHEMA.validate(schema);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(subject + ": not a JSON Schema (2020-12): "
                    + SchemaProblems.describe(errors, META_SCHEMA.getSchemaNode()));
        }
        SchemaRules.require(subject, schema);
        return registry().getSchema(schema);
    }

    /** One for each schema, so that two tools may use the same "$id". It can load nothing, should {@link SchemaRules} miss a reference. */
    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(),
                registry -> registry.schemaRegistryConfig(CONFIG).schemaLoader(loader -> loader.block(iri -> true)));
    }

    private static void requireDialect(String subject, ObjectNode schema) {
        JsonNode dialect = schema.path("$schema");
        if (!dialect.isMissingNode() && !dialect.asString("").startsWith(DialectId.DRAFT_2020_12)) {
            throw new IllegalArgumentException(subject + ": /$schema is " + SchemaProblems.shown(dialect)
                    + ", expected \"" + DialectId.DRAFT_2020_12 + "\" or no such member");
        }
    }
}
