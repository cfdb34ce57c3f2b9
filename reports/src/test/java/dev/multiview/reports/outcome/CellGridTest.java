package dev.multiview.reports.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multiview.model.Regime;
import dev.multiview.reports.CellsReport;
import dev.multiview.reports.MadeUpCells;
import dev.multiview.reports.Outcomes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellGridTest {
    @TempDir
    Path folder;

    @Test
    void columnsAndRowsStandInTheOrderOfTheClaims() {
        CellGrid grid = CellGrid.of(MadeUpCells.outcome()).get(0);
        assertThat(grid.setting()).isEqualTo("k10-n2000");
        assertThat(grid.columns())
                .containsExactly(
                        new CellGrid.Column("patch-net", Regime.FEATURE_LEARNING),
                        new CellGrid.Column("linear-twin", Regime.LINEARIZED));
        // The twin's own row comes behind the one that is before it there.
        assertThat(grid.rows()).containsExactly("single", "mixed", "ensemble-of-2", "distilled");
        assertThat(grid.cell("linear-twin", "mixed").orElseThrow().estimate().estimate())
                .isEqualTo(0.25);
        assertThat(grid.cell("patch-net", "mixed")).isEmpty();
    }

    @Test
    void claimsThatAreNoCellsMakeNoGrid() {
        assertThat(CellGrid.of(Outcomes.everything())).isEmpty();
        assertThat(new CellsReport().speaksOf(Outcomes.everything())).isFalse();
    }

    @Test
    void theTableHasAllCellsAndNothingElse() throws IOException {
        new CellsReport().write(MadeUpCells.outcome(), folder);
        assertThat(Files.readAllLines(folder.resolve(CellsReport.FILE)))
                .hasSize(1 + 6)
                .startsWith("setting,learner,row,error,low95,high95,draws,claim")
                .contains(
                        "k10-n2000,patch-net,distilled,0.095,0.075,0.115,12,figure-1/cell-k10-n2000-patch-net-distilled");
    }
}
