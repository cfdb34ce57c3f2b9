package dev.multiview.cli.subject;

import dev.multiview.run.AuditRequest;
import java.util.List;

/**
 * The subject of one audit.
 *
 * @param suite name of the suite
 * @param request what is to be judged, and how
 * @param warnings why other claims cannot be used, each a sentence
 */
public record AuditSubject(String suite, AuditRequest request, List<String> warnings) {
    public AuditSubject {
        warnings = List.copyOf(warnings);
    }

    /** The same, each claim judged by itself and at the first look, as checks compare it. */
    public AuditSubject apart() {
        return new AuditSubject(suite, request.apart(), warnings);
    }
}
