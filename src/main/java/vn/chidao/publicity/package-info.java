/**
 * The media by which organisations tell people of a directive (Bắc Ninh's chỉ thị, mục 5: pages, bulletins, radio, local
 * loudspeakers; Đức Cơ's programme, II.1.4: "trước hết trên phương tiện của cơ quan mình"). What is put out on them is
 * work on record, and counted where that is kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "pages", "organization", "identity"})
package vn.chidao.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
