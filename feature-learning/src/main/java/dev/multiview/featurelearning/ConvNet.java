package dev.multiview.featurelearning;

import dev.multiview.data.InputShape;
import dev.multiview.data.InputShape.Image;
import dev.multiview.featurelearning.shared.Images;
import org.deeplearning4j.nn.conf.inputs.InputType;

/** A net that looks at images. */
interface ConvNet extends Architecture {

    @Override
    default String family() {
        return "conv-net";
    }

    @Override
    default InputType inputType(InputShape input) {
        Image image = Images.shape(input);
        return InputType.convolutional(image.height(), image.width(), image.channels());
    }
}
