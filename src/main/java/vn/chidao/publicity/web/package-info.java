@NullMarked
package vn.chidao.publicity.web;

import org.jspecify.annotations.NullMarked;
