package dev.multiview.statistic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** A row of a file of reference vectors whose header is the certificate of their birth. */
record ReferenceRow(String[] fields) {

    static Stream<ReferenceRow> read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(ReferenceRow.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> new ReferenceRow(line.split(",", -1)));
        }
    }

    double[] values(int field) {
        return Arrays.stream(fields[field].split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    double number(int field) {
        return Double.parseDouble(fields[field]);
    }

    int count(int field) {
        return Integer.parseInt(fields[field]);
    }

    @Override
    public String toString() {
        if (fields[0].matches("[a-z]+")) {
            return String.join(" ", Arrays.asList(fields).subList(0, 6));
        }
        return values(0).length + " draws, mean " + fields[3] + ", high " + fields[5];
    }
}
