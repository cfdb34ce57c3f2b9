package dev.multiview.procedure;

import java.util.List;

/**
 * Boosting of several classes, {@link Samme}, as one trial: models are trained one after the other on what those before got
 * wrong, and vote with coefficients that are learnt. No learner takes weights of samples, so each round draws its training
 * set by them. Round m is initialised as member m, and the first one, whose weights are all equal, is member 0 itself. The
 * single is member 0.
 *
 * @param size most rounds; fewer are kept where one makes no error, or no fewer than chance does
 */
public record Boosting(int size) implements Procedure {
    @Override
    public String canonical() {
        return "boosting(size=" + size + ")";
    }

    @Override
    public String label() {
        return "boosting";
    }

    @Override
    public int size(Setting setting) {
        return size;
    }

    @Override
    public Procedure atSizeOne() {
        return new Boosting(1);
    }

    @Override
    public List<Role> treated(Setting setting) {
        return List.of(new Role.Boosted(size, setting.memberSteps()));
    }

    @Override
    public List<Role> singles(Setting setting) {
        return Roles.members(1, setting.memberSteps());
    }
}
