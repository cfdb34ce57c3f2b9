package dev.multiview.papers.declare;

import java.util.Set;

/** A learner of a paper's own that names beforehand the notes that its trials leave. */
public interface DeclaresNotes {
    /** All names of notes and no others, whatever draw they are of. */
    Set<String> declaredNotes();
}
