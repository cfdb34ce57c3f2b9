package dev.multiview.image;

import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.Split;
import dev.multiview.random.SeedPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plain pictures whose only test set is called {@link Split#TEST}, so that nothing speaks of views which they do not have. Draws are those of
 * the pictures, value for value.
 *
 * @param images the pictures
 */
public record WithoutViews(PlainImages images) implements DataSpec {
    @Override
    public String name() {
        return images.name();
    }

    @Override
    public String canonical() {
        return "without-views(" + images.canonical() + ")";
    }

    @Override
    public int classes() {
        return images.classes();
    }

    @Override
    public Map<Split, Integer> testSizes() {
        return Map.of(Split.TEST, images.test());
    }

    @Override
    public boolean pictures() {
        return images.pictures();
    }

    @Override
    public List<String> terms() {
        return images.terms();
    }

    @Override
    public int mostDraws() {
        return images.mostDraws();
    }

    @Override
    public Optional<String> missing() {
        return images.missing();
    }

    @Override
    public DataDraw draw(SeedPath seed) {
        return renamed(images.draw(seed));
    }

    @Override
    public DataDraw draw(SeedPath run, int number) {
        return renamed(images.draw(run, number));
    }

    private static DataDraw renamed(DataDraw drawn) {
        return DataDraw.of(
                drawn.features(),
                drawn.training(),
                drawn.validation(),
                Map.of(Split.TEST, drawn.test(Split.MULTI_VIEW)));
    }
}
