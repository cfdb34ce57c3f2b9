/** A net of one's own, by DeepLearning4J, and the list by which Multiview finds it. */
package org.example.net;
