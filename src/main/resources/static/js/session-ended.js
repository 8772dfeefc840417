// Tells the page around this frame that the session has ended, so that it can stop waiting for an answer.
if (window.parent !== window) {
    window.parent.postMessage({type: 'chidao.session-ended'}, window.location.origin);
}
