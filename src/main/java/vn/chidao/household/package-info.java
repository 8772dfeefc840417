/**
 * Which households of a residential area are poor, near-poor or no longer poor, of which organisations they are members
 * and which organisation helps them in which year: what "không hộ nghèo nào không có tổ chức hỗ trợ" and "nhận giúp đỡ
 * 01–03 hộ" are measured by (Đức Cơ's joint programme, II.1.2). Counts are for everybody, names for whoever keeps the
 * list and whoever helps; what is personal can be erased and the counts stay true.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "pages", "organization", "identity"})
package vn.chidao.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
