package dev.multiview.reports.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multiview.claim.Claim;
import dev.multiview.claim.Control;
import dev.multiview.data.DataDraw;
import dev.multiview.data.DataSpec;
import dev.multiview.data.InputShape;
import dev.multiview.model.Learner;
import dev.multiview.procedure.Arm;
import dev.multiview.procedure.Setting;
import dev.multiview.quantity.Quantity;
import dev.multiview.reports.format.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The content of {@code draw.json}: where a draw comes from, what its arrays are, and what is computed from them. Learners,
 * procedures, data and quantities are described by their canonical lines, which hold every constant that results depend on.
 */
final class DrawDescription {
    /** Raised by a change of a field's name or meaning. */
    static final String FORMAT = "multiview-draw-1";

    private DrawDescription() {}

    static ObjectNode of(ExportedData exported, DrawPlace at, DataDraw draw, List<String> arrays) {
        ObjectNode root = Json.object();
        root.put("format", FORMAT);
        root.put("tier", at.tier().label());
        root.put("seed", at.seed());
        root.put("draw", at.draw());
        root.set("data", data(exported.data(), draw));
        ArrayNode files = root.putArray("arrays");
        arrays.forEach(files::add);
        Map<String, Setting> settings = new LinkedHashMap<>();
        Map<String, Learner> learners = new LinkedHashMap<>();
        exported.arms().forEach(arm -> {
            settings.putIfAbsent(arm.setting().name(), arm.setting());
            learners.putIfAbsent(arm.learner().name(), arm.learner());
        });
        ArrayNode settingNodes = root.putArray("settings");
        settings.values().forEach(setting -> settingNodes.add(setting(setting)));
        ArrayNode learnerNodes = root.putArray("learners");
        learners.values().forEach(learner -> learnerNodes.add(learner(learner)));
        ArrayNode arms = root.putArray("arms");
        exported.arms().forEach(arm -> arms.add(arm(arm)));
        ArrayNode claims = root.putArray("claims");
        exported.claims().forEach(claim -> claims.add(claim(claim)));
        return root;
    }

    private static ObjectNode data(DataSpec data, DataDraw draw) {
        ObjectNode node = Json.object()
                .put("name", data.name())
                .put("definition", data.canonical())
                .put("digest", draw.digest())
                .put("classes", data.classes())
                .put("views", draw.features().views())
                .put("singleViewShare", data.singleViewShare());
        node.set("sample", shape(draw.training().shape()));
        ObjectNode samples = node.putObject("samples");
        samples.put("training", draw.training().count());
        samples.put("validation", draw.validation().count());
        draw.tests().forEach((split, test) -> samples.put(split.label(), test.count()));
        return node;
    }

    private static ObjectNode shape(InputShape shape) {
        if (shape instanceof InputShape.Image image) {
            return Json.object()
                    .put("kind", "image")
                    .put("channels", image.channels())
                    .put("height", image.height())
                    .put("width", image.width());
        }
        InputShape.Patches bag = (InputShape.Patches) shape;
        return Json.object()
                .put("kind", "patches")
                .put("patches", bag.patches())
                .put("dimension", bag.dimension());
    }

    private static ObjectNode setting(Setting setting) {
        return Json.object()
                .put("name", setting.name())
                .put("members", setting.members())
                .put("students", setting.students())
                .put("memberSteps", setting.memberSteps())
                .put("studentSteps", setting.studentSteps())
                .put("lottery", setting.lottery().label());
    }

    private static ObjectNode learner(Learner learner) {
        return Json.object()
                .put("name", learner.name())
                .put("regime", learner.regime().label())
                .put("trainsInSteps", learner.trainsInSteps())
                .put("definition", learner.canonical());
    }

    private static ObjectNode arm(Arm arm) {
        return Json.object()
                .put("setting", arm.setting().name())
                .put("learner", arm.learner().name())
                .put("procedure", arm.procedure().label())
                .put("size", arm.procedure().size(arm.setting()))
                .put("definition", arm.procedure().canonical());
    }

    private static ObjectNode claim(Claim claim) {
        ObjectNode node = Json.object()
                .put("id", claim.id())
                .put("title", claim.title())
                .put("kind", claim.body().kind())
                .put("mark", claim.mark().label())
                .put("source", claim.source())
                .put("rule", claim.ruleText())
                .put("ruleDigest", claim.ruleDigest());
        List<Control> controls =
                claim.body() instanceof Claim.Statistical statistical ? statistical.controls() : List.of();
        ArrayNode quantities = node.putArray("quantities");
        int own = claim.quantities().size() - controls.size();
        claim.quantities().subList(0, own).forEach(quantity -> quantities.add(quantity(quantity)));
        ArrayNode nodes = node.putArray("controls");
        for (Control control : controls) {
            ObjectNode one = Json.object()
                    .put("id", control.id())
                    .put("title", control.title())
                    .put("kind", control.kind().name().toLowerCase(Locale.ROOT))
                    .put("rule", control.rule().text());
            one.set("quantity", quantity(control.quantity()));
            nodes.add(one);
        }
        return node;
    }

    private static ObjectNode quantity(Quantity quantity) {
        return Json.object()
                .put("words", quantity.words())
                .put("unit", quantity.unit())
                .put("definition", quantity.canonical());
    }
}
