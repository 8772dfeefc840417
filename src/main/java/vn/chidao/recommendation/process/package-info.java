/** Recommendations in the engine: sending, answering, following up, each a short instance of its own. */
@NullMarked
package vn.chidao.recommendation.process;

import org.jspecify.annotations.NullMarked;
