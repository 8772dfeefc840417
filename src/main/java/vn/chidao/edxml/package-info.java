/**
 * Messages of the national document exchange (edXML, QCVN 102:2016/BTTTT) as files: a strict writer, and a reader that takes
 * what senders make of the standard. It knows the message and neither the exchange's network nor our directives.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.chidao.edxml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
