package org.asynctool.world.generator;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a field of a data set holds. */
enum FieldKind {
    NUMBER(FieldKind::isInteger) {
        @Override
        JsonNode make(Draw draw, long record) {
            return JsonNodeFactory.instance.numberNode(record);
        }
    },
    ID(FieldKind::isText) {
        @Override
        JsonNode make(Draw draw, long record) {
            return text(draw.id());
        }
    },
    NAME(FieldKind::isText) {
        @Override
        JsonNode make(Draw draw, long record) {
            return text(draw.name());
        }
    },
    PHONE(FieldKind::isText) {
        @Override
        JsonNode make(Draw draw, long record) {
            return text("+1-555-" + draw.digits(7));
        }
    },
    STREET(FieldKind::isText) {
        @Override
        JsonNode make(Draw draw, long record) {
            return text(draw.street());
        }
    },
    CITY(FieldKind::isText) {
        @Override
        JsonNode make(Draw draw, long record) {
            return text(draw.of(Words.CITIES));
        }
    },
    WORD(FieldKind::isText) {
        @Override
        JsonNode make(Draw draw, long record) {
            return text(draw.of(Words.LOREM));
        }
    },
    DATE(FieldKind::isText) {
        @Override
        JsonNode make(Draw draw, long record) {
            return text(
                    LocalDate.of(2000, 1, 1).plusDays(draw.integer(0, 9_999)).toString());
        }
    },
    INTEGER(FieldKind::isInteger) {
        @Override
        JsonNode make(Draw draw, long record) {
            return JsonNodeFactory.instance.numberNode(draw.integer(0, 999));
        }
    },
    FLAG(JsonNode::isBoolean) {
        @Override
        JsonNode make(Draw draw, long record) {
            return JsonNodeFactory.instance.booleanNode(draw.flag());
        }
    };

    /** The longest text of a field, in characters. */
    static final int LONGEST_TEXT = 1_000;

    private final Predicate<JsonNode> fits;

    FieldKind(Predicate<JsonNode> fits) {
        this.fits = fits;
    }

    /** Makes the value of a record, whose number is from 1. */
    abstract JsonNode make(Draw draw, long record);

    boolean fits(JsonNode value) {
        return fits.test(value);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] words() {
        return Stream.of(values()).map(FieldKind::word).toArray(String[]::new);
    }

    static Optional<FieldKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    private static boolean isInteger(JsonNode value) {
        return value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= -Common.GREATEST
                && value.longValue() <= Common.GREATEST;
    }

    private static boolean isText(JsonNode value) {
        return value.isString() && value.stringValue().length() <= LONGEST_TEXT;
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
