/** Commendations in the engine: one short instance for each organisation asked, dossier, ballot and signature. */
@NullMarked
package vn.chidao.commendation.process;

import org.jspecify.annotations.NullMarked;
