/** The sheets of the kit, which most panels use: they come with the page. Those of a panel come with the panel. */
import './change-list.css';
import '#ui/kit/copy-field.css';
import './dialog.css';
import './disclosure.css';
import './entry.css';
import './facts.css';
import '#ui/kit/family-bar.css';
import './form.css';
import './kit.css';
import '#ui/kit/notices.css';
import './numbered-list.css';
import '#ui/kit/qr-code.css';
import './search-field.css';
import './tool.css';
