/** A learner of one's own, by Smile, and the list by which Multiview finds it. */
package org.example.neighbours;
