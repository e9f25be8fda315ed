package org.asynctool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asynctool.Gate;
import org.asynctool.Statistic;
import org.junit.jupiter.api.Test;

/** The page on gates has a row for each member of the annotation, and names every statistic. */
class GatesDocTest {

    private static final Pattern ROW = Pattern.compile("\\| (`\\w+`(?:, `\\w+`)*) \\| .+ \\|");

    @Test
    void everyMemberOfTheAnnotationHasARowAndNothingElseHas() throws IOException {
        String page = Files.readString(Path.of("docs/reference/gates.md"));
        String members = page.substring(page.indexOf("## Members"), page.indexOf("## From episodes to a value"));
        List<String> rows = ROW.matcher(members)
                .results()
                .flatMap(row -> Stream.of(row.group(1).replace("`", "").split(", ")))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Gate.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
        assertThat(Statistic.values())
                .allSatisfy(statistic -> assertThat(members).contains("`" + statistic + "`"));
    }
}
