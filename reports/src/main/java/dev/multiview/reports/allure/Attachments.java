package dev.multiview.reports.allure;

import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.Attachment;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** The files of one result. Each has a name of its own: a file shared by two results is shown by one of them only. */
final class Attachments {
    private final AllureResultsWriter writer;
    private final String uuid;
    private int count;

    /** Files of the result {@code uuid}, from which their names are derived. */
    Attachments(AllureResultsWriter writer, String uuid) {
        this.writer = writer;
        this.uuid = uuid;
    }

    Attachment csv(String name, String text) {
        return add(name, "text/csv", "csv", text);
    }

    Attachment svg(String name, String text) {
        return add(name, "image/svg+xml", "svg", text);
    }

    Attachment json(String name, String text) {
        return add(name, "application/json", "json", text);
    }

    private Attachment add(String name, String type, String ending, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String file = uuid + "-" + count++ + "-attachment." + ending;
        writer.write(file, new ByteArrayInputStream(bytes));
        return new Attachment().setName(name).setType(type).setSource(file).setSize((long) bytes.length);
    }
}
