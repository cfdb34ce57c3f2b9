package dev.multiview.reports.page;

import dev.multiview.claim.Judgement;
import dev.multiview.claim.Paper;
import dev.multiview.run.AuditOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The claims of one paper on the board.
 *
 * @param anchor its address within the page
 * @param title authors, year and number
 * @param address where the paper is; empty if that is not known
 * @param groups its claims, by what they ask
 */
record PaperBoard(String anchor, String title, Optional<String> address, List<Group> groups) {
    PaperBoard {
        groups = List.copyOf(groups);
    }

    /**
     * Claims that ask the same.
     *
     * @param title what they ask
     * @param tiles a tile each
     */
    record Group(String title, List<Tile> tiles) {
        Group {
            tiles = List.copyOf(tiles);
        }
    }

    /** The papers of a run in its order; points of sweeps are left to figures. */
    static List<PaperBoard> of(AuditOutcome outcome) {
        Map<String, Paper> papers = new LinkedHashMap<>();
        Map<String, Map<String, List<Tile>>> tiles = new LinkedHashMap<>();
        for (Judgement judgement : outcome.claims()) {
            Paper paper = outcome.paper(judgement.claim());
            papers.putIfAbsent(paper.id(), paper);
            tiles.computeIfAbsent(paper.id(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(paper.section(judgement.claim()), section -> new ArrayList<>())
                    .add(Tile.of(judgement, outcome));
        }
        List<PaperBoard> boards = new ArrayList<>();
        tiles.forEach((id, groups) -> boards.add(of(papers.getOrDefault(id, Paper.named(id)), groups)));
        return boards;
    }

    private static PaperBoard of(Paper paper, Map<String, List<Tile>> groups) {
        List<Group> all = new ArrayList<>();
        groups.forEach((title, tiles) -> all.add(new Group(title, tiles)));
        return new PaperBoard("paper-" + Anchors.of(paper.id()), paper.fullTitle(), paper.address(), all);
    }
}
