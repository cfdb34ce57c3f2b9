/** Sources that claims in several packages cite of Allen-Zhu and Li, arXiv 2012.09816, with how each is known. */
@NullMarked
package dev.multiview.papers.allenzhuli2020.source;

import org.jspecify.annotations.NullMarked;
