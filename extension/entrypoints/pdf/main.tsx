import '../../ui/surface.css';
import '../../ui/badge.css';
import '../../ui/panel.css';
import '../../ui/sheet.css';
import '../../ui/print.css';
import '../../page/marks.css';
import '../../viewer/viewer.css';
import { mount } from '../../surfaces/mount.tsx';
import { Viewer } from '../../viewer/viewer.tsx';

mount({ title: 'viewer.title', view: (now) => <Viewer now={now} /> });
