package dev.multiview.procedure;

import java.util.List;

/**
 * Gradient boosting of models of any kind, as one trial: each is trained on the loss of its own logits added to those of all before
 * it, so that its first step is along the negative gradient of the softmax loss of what is there (Friedman 2001, "Greedy
 * function approximation", Annals of Statistics 29; for nets Badirli and others 2020, arXiv 2002.07971). Logits are added, not
 * averaged. Round m is initialised as member m, and the first one is member 0 itself, which is also the single.
 *
 * @param size rounds
 * @param shrinkage what the logits of each model are multiplied by, in (0, 1]
 */
public record GradientBoosting(int size, double shrinkage) implements Procedure {
    public GradientBoosting {
        if (!(shrinkage > 0 && shrinkage <= 1)) {
            throw new IllegalArgumentException(
                    "Shrinkage " + shrinkage + " is not in (0, 1]; 1 takes each model as it is");
        }
    }

    @Override
    public String canonical() {
        return "gradient-boosting(size=" + size + ",shrinkage=" + shrinkage + ")";
    }

    @Override
    public String label() {
        return "gradient-boosting-" + shrinkage;
    }

    @Override
    public int size(Setting setting) {
        return size;
    }

    @Override
    public Procedure atSizeOne() {
        return new GradientBoosting(1, shrinkage);
    }

    @Override
    public List<Role> treated(Setting setting) {
        return List.of(new Role.GradientBoosted(size, shrinkage, setting.memberSteps()));
    }

    @Override
    public List<Role> singles(Setting setting) {
        return Roles.members(1, setting.memberSteps());
    }
}
