import '../../ui/surface.css';
import '../../ui/sheet.css';
import { mount } from '../../surfaces/mount.tsx';
import { Welcome } from '../../surfaces/welcome.tsx';

mount({ title: 'welcome.title', view: (now) => <Welcome now={now} /> });
