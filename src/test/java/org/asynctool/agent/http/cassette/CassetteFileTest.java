package org.asynctool.agent.http.cassette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CassetteFileTest {

    private static final String SOUND = """
            {
              "version": 1,
              "protocol": "http",
              "interactions": [
                {
                  "request": {
                    "method": "GET",
                    "url": "http://model.invalid/a"
                  },
                  "repeat": 1,
                  "response": {
                    "status": 200,
                    "headers": {}
                  }
                },
                {
                  "request": {
                    "method": "GET",
                    "url": "http://model.invalid/b"
                  },
                  "repeat": 1,
                  "response": {
                    "status": 200,
                    "headers": {}
                  }
                }
              ]
            }
            """;

    private static final String WHAT_TO_DO = "; record it anew with asynctool.cassettes=record";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = CassetteMode.class,
            names = {"REPLAY", "AUTO"})
    void recordingOfAnotherProtocolSaysSo(CassetteMode mode) throws IOException {
        Path file = write(SOUND);

        assertThatExceptionOfType(InvalidCassetteException.class)
                .isThrownBy(
                        () -> Cassette.open(mode, file, CassetteRules.standard().protocol("chat 2")))
                .withMessage(file + ":3: recorded with protocol 'http', but this is 'chat 2'" + WHAT_TO_DO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\": 1 | \"version\": 2 | 2 | recorded with version '2', but this is '1'",
                "\"version\": 1, | `` | 1 | member 'version' is missing",
                "http://model.invalid/b\" | b\", \"x\": 1 | 16 | interaction 2: member 'request/x' is unknown",
                "\"status\": 200 | \"status\": \"OK\" | 5 | interaction 1: member 'response/status' must be a whole number, but was \"OK\"",
                "\"headers\": {} | \"headers\": {\"a\": \"b\"} | 5 | interaction 1: member 'response/headers/a' is unknown",
                "\"interactions\" | interactions | 4 | *"
            })
    void faultIsToldWithItsLine(String sound, String broken, int line, String problem) throws IOException {
        Path file = write(SOUND.replaceFirst(java.util.regex.Pattern.quote(sound), broken));

        assertThatExceptionOfType(InvalidCassetteException.class)
                .isThrownBy(() -> Cassette.replaying(file))
                .satisfies(e -> assertThat(e.line()).isEqualTo(line))
                .satisfies(e -> assertThat(e)
                        .hasMessageStartingWith(file + ":" + line + ": ")
                        .hasMessageContaining(problem.replace("*", "not JSON"))
                        .hasMessageEndingWith(WHAT_TO_DO));
    }

    @Test
    void tornFileIsToldWhereverItEnds() throws IOException {
        String sound = SOUND.strip();
        for (int length = 0; length < sound.length(); length++) {
            Path file = write(sound.substring(0, length));

            assertThatExceptionOfType(InvalidCassetteException.class)
                    .isThrownBy(() -> Cassette.replaying(file))
                    .withMessageMatching("(?s)\\Q" + file + "\\E:\\d+: (not JSON at line|the file is empty).*");
        }
    }

    @Test
    void bytesThatAreNoTextAreToldWithTheirLine() throws IOException {
        Path file = folder.resolve("tea.1.json");
        Files.write(file, new byte[] {'{', '\n', '\n', (byte) 0xFF});

        assertThatExceptionOfType(InvalidCassetteException.class)
                .isThrownBy(() -> Cassette.replaying(file))
                .withMessage(file + ":3: not UTF-8: byte 4 is 0xFF" + WHAT_TO_DO);
    }

    @Test
    void brokenFileMayBeRecordedAnew() throws IOException {
        Path file = write("{");

        Cassette.recording(file).close();

        assertThat(file).hasContent("{");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("tea.1.json"), text);
    }
}
